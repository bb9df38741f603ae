<?php
/** Puts an element in the place of [open_badge src="…"]. */

namespace filter_openbadge;

/** Only files of this Moodle: whoever writes a text could otherwise let its readers ask a website of theirs. */
class text_filter extends \core_filters\text_filter
{
    /** The quotes as an editor leaves them. */
    private const CODE = '/\[open_badge\s+src=(?:"|&quot;)([^"<>\s]+?)(?:"|&quot;)\s*\]/';

    #[\Override]
    public function filter($text, array $options = []): string
    {
        if (!is_string($text) || !str_contains($text, '[open_badge')) {
            return (string) $text;
        }
        $shown = preg_replace_callback(self::CODE, [$this, 'element'], $text, -1, $count);
        return $count > 0 && $shown !== $text ? $shown . $this->script() : $text;
    }

    /** Titles are plain text. */
    #[\Override]
    public function filter_stage_string(string $text, array $options): string
    {
        return $text;
    }

    /** What is no address of a file here stays as it was written. */
    private function element(array $found): string
    {
        global $CFG;
        $address = clean_param(html_entity_decode($found[1], ENT_QUOTES | ENT_HTML5), PARAM_URL);
        if (!str_starts_with($address, $CFG->wwwroot . '/pluginfile.php/')) {
            return $found[0];
        }
        return '<open-badge lang="' . s(current_language()) . '" data-file="' . s($address) . '"></open-badge>';
    }

    /** A browser loads a module once, however many texts ask for it. */
    private function script(): string
    {
        $show = new \moodle_url('/filter/openbadge/show.js');
        return '<script type="module" src="' . s($show->out(false)) . '"></script>';
    }
}
