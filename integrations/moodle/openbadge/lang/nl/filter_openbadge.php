<?php
/** Hoe Moodle het filter noemt. */

defined('MOODLE_INTERNAL') || die();

$string['filtername'] = 'Open Badge';
$string['privacy:metadata'] = 'Het filter bewaart niets. Badges worden gecontroleerd in de browser van de lezer.';
