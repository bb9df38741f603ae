<?php
/** Shows a badge that the reader's own browser verifies; the folder `verifier` is `dist` of the package rugzak-verifier. */

defined('MOODLE_INTERNAL') || die();

$plugin->component = 'filter_openbadge';
$plugin->version = 2026113000;
$plugin->requires = 2024100700; // Moodle 4.5, the first with core_filters\text_filter
$plugin->maturity = MATURITY_ALPHA;
$plugin->release = '0.1.0';
