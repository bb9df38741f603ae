<?php
/** What Moodle calls the filter. */

defined('MOODLE_INTERNAL') || die();

$string['filtername'] = 'Open Badge';
$string['privacy:metadata'] = 'The filter keeps no data. Badges are checked in the browser of the reader.';
