<?php
/** Nothing of anybody is kept. */

namespace filter_openbadge\privacy;

class provider implements \core_privacy\local\metadata\null_provider
{
    public static function get_reason(): string
    {
        return 'privacy:metadata';
    }
}
