/** Tables in the shape of LinkedIn's "Get a copy of your data", about a person who does not exist. */

const crlf = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n`

export const LINKEDIN = {
  'Positions.csv': crlf(
    'Company Name,Title,Description,Location,Started On,Finished On',
    'Zorggroep De Linde,"Verzorgende, ""team West""","Wijkzorg.\nOok in het weekend.","Tilburg, Nederland",Feb 2023,',
  ),
  'Education.csv': crlf(
    'School Name,Start Date,End Date,Notes,Degree Name,Activities',
    'ROC Tilburg,2020,2023,,Mbo 3 Verzorgende IG,',
  ),
  'Volunteering.csv': crlf(
    'Company Name,Role,Cause,Started On,Finished On,Description',
    'Buurthuis,Kok,socialServices,Oct 2019,Jan 2021,Elke vrijdag',
  ),
  'Languages.csv': crlf('Name,Proficiency', 'Nederlands,Native or bilingual proficiency'),
  'Certifications.csv': crlf(
    'Name,Url,Authority,Started On,Finished On,License Number',
    'Tilprotocol,https://www.credly.com/badges/8f2f5f0e-3a3e-4a39-9c63-6f5f3a0e7f11,Zorgacademie,May 2024,May 2026,A-12',
    'BHV,javascript:alert(1),Rode Kruis,Nov 2022,,',
  ),
  'Profile.csv': crlf(
    'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers',
    'Samira,El Amrani,,,Mar 4,Verzorgende in de wijk,Ik werk graag met mensen.,Zorg,5038,"Tilburg, Nederland",,,',
  ),
} as const
