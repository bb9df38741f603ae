<?php
/**
 * Plugin Name: Open Badge
 * Description: A block and a shortcode that show a badge which the reader's own browser verifies. Asks no other website.
 * Version: 0.1.0
 * Requires at least: 6.1
 * License: MIT
 *
 * The folder `verifier` beside this file is `dist` of the package rugzak-verifier.
 */

defined('ABSPATH') || exit;

/** The element; `src` and `reader` are addresses, and everything else about the badge is in the badge. */
function open_badge_element($attributes): string
{
    $given = shortcode_atts(['src' => '', 'reader' => ''], (array) $attributes);
    $src = esc_url($given['src'], ['http', 'https']);
    if ($src === '') {
        return '';
    }
    wp_enqueue_script('open-badge', plugins_url('verifier/element-define.js', __FILE__), [], '0.1.0', true);
    $reader = esc_url($given['reader'], ['https']);
    $more = $reader === '' ? '' : ' reader="' . $reader . '"';
    return '<open-badge lang="' . esc_attr(get_bloginfo('language')) . '" src="' . $src . '"' . $more . '></open-badge>';
}

add_action('init', function (): void {
    add_shortcode('open_badge', 'open_badge_element');
    wp_register_script('open-badge-editor', plugins_url('editor.js', __FILE__), ['wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor'], '0.1.0');
    register_block_type('rugzak/open-badge', [
        'api_version' => 3,
        'title' => 'Open Badge',
        'category' => 'media',
        'icon' => 'awards',
        'attributes' => ['src' => ['type' => 'string', 'default' => ''], 'reader' => ['type' => 'string', 'default' => '']],
        'editor_script_handles' => ['open-badge-editor'],
        'render_callback' => 'open_badge_element',
    ]);
});

/** The element is a module; versions before 6.5 have no other way to say so. */
add_filter('script_loader_tag', fn (string $tag, string $handle): string => $handle === 'open-badge'
    ? preg_replace('/^<script/', '<script type="module"', preg_replace('/ type=["\'][^"\']*["\']/', '', $tag))
    : $tag, 10, 2);
