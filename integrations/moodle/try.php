<?php
/** Claims about the filter, with stand-ins for what it uses of Moodle: php integrations/moodle/try.php */

namespace core_filters {
    abstract class text_filter
    {
        abstract public function filter($text, array $options = []);

        public function filter_stage_string(string $text, array $options): string
        {
            return $this->filter($text, $options);
        }
    }
}

namespace {
    const PARAM_URL = 'url';

    class moodle_url
    {
        public function __construct(private string $path)
        {
        }

        public function out(bool $escaped): string
        {
            return 'https://school.example/moodle' . $this->path;
        }
    }

    function clean_param(string $value, string $kind): string
    {
        return filter_var($value, FILTER_VALIDATE_URL) ? $value : '';
    }

    function s(string $text): string
    {
        return htmlspecialchars($text, ENT_QUOTES | ENT_HTML5);
    }

    function current_language(): string
    {
        return 'nl';
    }

    $CFG = (object) ['wwwroot' => 'https://school.example/moodle'];
    require __DIR__ . '/openbadge/classes/text_filter.php';

    $filter = new filter_openbadge\text_filter();
    $file = 'https://school.example/moodle/pluginfile.php/7/mod_page/content/1/badge.png';
    $failed = 0;
    $claim = function (string $name, bool $holds) use (&$failed): void {
        echo ($holds ? '✓ ' : '✗ ') . $name . "\n";
        $failed += $holds ? 0 : 1;
    };

    $shown = $filter->filter("<p>[open_badge src=\"$file\"]</p>");
    $claim('an element stands where the code stood', str_starts_with($shown, "<p><open-badge lang=\"nl\" data-file=\"$file\"></open-badge></p>"));
    $claim('its module is loaded from the same Moodle', str_ends_with($shown, '<script type="module" src="https://school.example/moodle/filter/openbadge/show.js"></script>'));
    $claim('quotes may have become entities', str_contains($filter->filter("[open_badge src=&quot;$file?a=1&amp;b=2&quot;]"), 'badge.png?a=1&amp;b=2"></open-badge>'));
    foreach (['https://elsewhere.example/badge.png', 'https://school.example/moodle.evil.example/pluginfile.php/x', 'javascript:alert(1)', 'https://school.example/moodle/login/logout.php', "$file&quot; onerror=&quot;x"] as $other) {
        $text = "[open_badge src=\"$other\"]";
        $claim("nothing is made of $other", $filter->filter($text) === $text);
    }
    $claim('a text without the code stays as it was', $filter->filter('<p>Badges</p>') === '<p>Badges</p>');
    $claim('a title is left alone', $filter->filter_stage_string("[open_badge src=\"$file\"]", []) === "[open_badge src=\"$file\"]");
    exit($failed > 0 ? 1 : 0);
}
