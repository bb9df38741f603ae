/** The JSON-LD contexts of Open Badges 1 and 2 and of the published extensions. */
import ob2Accessibility from '../documents/ob2-accessibility.json'
import ob2ApplyLink from '../documents/ob2-apply-link.json'
import ob2Assessment from '../documents/ob2-assessment.json'
import ob2Endorsement from '../documents/ob2-endorsement.json'
import ob2Example from '../documents/ob2-example.json'
import ob2ExtraDescription from '../documents/ob2-extra-description.json'
import ob2GeoCoordinates from '../documents/ob2-geo-coordinates.json'
import ob2IssuerAccreditation from '../documents/ob2-issuer-accreditation.json'
import ob2License from '../documents/ob2-license.json'
import ob2OriginalCreator from '../documents/ob2-original-creator.json'
import ob2RecipientProfile from '../documents/ob2-recipient-profile.json'
import ob3Accessibility from '../documents/ob3-accessibility.json'
import ob3ApplyLink from '../documents/ob3-apply-link.json'
import ob3GeoCoordinates from '../documents/ob3-geo-coordinates.json'
import ob3License from '../documents/ob3-license.json'
import openbadgesLegacyV1 from '../documents/openbadges-legacy-v1.json'
import openbadgesV1 from '../documents/openbadges-v1.json'
import openbadgesV2 from '../documents/openbadges-v2.json'

export const documents = {
  'openbadges-v2': openbadgesV2,
  'openbadges-v1': openbadgesV1,
  'openbadges-legacy-v1': openbadgesLegacyV1,
  'ob2-accessibility': ob2Accessibility,
  'ob2-apply-link': ob2ApplyLink,
  'ob2-assessment': ob2Assessment,
  'ob2-endorsement': ob2Endorsement,
  'ob2-example': ob2Example,
  'ob2-extra-description': ob2ExtraDescription,
  'ob2-geo-coordinates': ob2GeoCoordinates,
  'ob2-issuer-accreditation': ob2IssuerAccreditation,
  'ob2-license': ob2License,
  'ob2-original-creator': ob2OriginalCreator,
  'ob2-recipient-profile': ob2RecipientProfile,
  'ob3-accessibility': ob3Accessibility,
  'ob3-apply-link': ob3ApplyLink,
  'ob3-geo-coordinates': ob3GeoCoordinates,
  'ob3-license': ob3License,
}
