/** Zones as announcements name them. An abbreviation that several zones share is resolved by the publication's zone. */
export const zoneNames: readonly { is: RegExp; zones: readonly string[] }[] = [
  {
    is: /\bPKT\b|\bPakistan (?:standard )?time\b|\bislamabad time\b|\bkarachi time\b|پاکستان(?:ی)? (?:معیاری )?وقت/iu,
    zones: ['Asia/Karachi'],
  },
  { is: /\bPST\b/u, zones: ['Asia/Karachi', 'America/Los_Angeles', 'Asia/Manila'] },
  { is: /\bPDT\b|\bpacific time\b/iu, zones: ['America/Los_Angeles'] },
  { is: /\bIST\b/u, zones: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'] },
  { is: /\b(?:AFT|kabul time)\b/iu, zones: ['Asia/Kabul'] },
  { is: /\b(?:TJT|dushanbe time)\b/iu, zones: ['Asia/Dushanbe'] },
  { is: /\b(?:UZT|tashkent time)\b/iu, zones: ['Asia/Tashkent'] },
  { is: /\b(?:NPT|nepal time|kathmandu time)\b/iu, zones: ['Asia/Kathmandu'] },
  { is: /\b(?:SLST|colombo time)\b/iu, zones: ['Asia/Colombo'] },
  { is: /\b(?:dhaka time|bangladesh (?:standard )?time)\b/iu, zones: ['Asia/Dhaka'] },
  { is: /\b(?:GST|gulf (?:standard )?time|dubai time)\b/iu, zones: ['Asia/Dubai'] },
  { is: /\b(?:IRST|tehran time)\b/iu, zones: ['Asia/Tehran'] },
  { is: /\b(?:BST|london time|UK time|british (?:summer )?time)\b/iu, zones: ['Europe/London'] },
  {
    is: /\b(?:CES?T|central european (?:summer )?time|brussels time|geneva time|paris time)\b/iu,
    zones: ['Europe/Brussels'],
  },
  {
    is: /\b(?:E[SD]T|eastern (?:standard |daylight )?time|new york time|washington time)\b/iu,
    zones: ['America/New_York'],
  },
  { is: /\b(?:CST|china (?:standard )?time|beijing time)\b/iu, zones: ['Asia/Shanghai'] },
  { is: /\b(?:SGT|singapore time)\b/iu, zones: ['Asia/Singapore'] },
  { is: /\bGMT\b(?!\s*[+−–-]\s*\d)|\bUTC\b(?!\s*[+−–-]\s*\d)/iu, zones: ['Etc/UTC'] },
]

export const offsetForm = /(?:\b(?:UTC|GMT)\s*|\()([+−–-])\s*(\d{1,2})(?::?(\d{2}))?\b/iu

/** Places of contact addresses, and dialling codes, by zone: what a zone may be inferred from. */
export const zonePlaces: readonly { is: RegExp; zone: string }[] = [
  {
    is: /\b(?:islamabad|rawalpindi|lahore|karachi|peshawar|quetta|multan|faisalabad|gwadar|pakistan)\b|\+92\b|اسلام آباد|لاہور|کراچی/iu,
    zone: 'Asia/Karachi',
  },
  { is: /\bkabul\b|\+93\b/iu, zone: 'Asia/Kabul' },
  { is: /\b(?:new delhi|delhi|mumbai|kolkata|chennai)\b|\+91\b/iu, zone: 'Asia/Kolkata' },
  { is: /\bdhaka\b|\+880\b/iu, zone: 'Asia/Dhaka' },
  { is: /\bcolombo\b|\+94\b/iu, zone: 'Asia/Colombo' },
  { is: /\bkathmandu\b|\+977\b/iu, zone: 'Asia/Kathmandu' },
  { is: /\bdushanbe\b|\+992\b/iu, zone: 'Asia/Dushanbe' },
  { is: /\btashkent\b|\+998\b/iu, zone: 'Asia/Tashkent' },
  { is: /\btehran\b|\+98\b/iu, zone: 'Asia/Tehran' },
  { is: /\b(?:dubai|abu dhabi)\b|\+971\b/iu, zone: 'Asia/Dubai' },
  { is: /\bdoha\b|\+974\b/iu, zone: 'Asia/Qatar' },
  { is: /\bsingapore\b|\+65\b/iu, zone: 'Asia/Singapore' },
  { is: /\bbeijing\b|\+86\b/iu, zone: 'Asia/Shanghai' },
  { is: /\blondon\b|\+44\b/iu, zone: 'Europe/London' },
  { is: /\bbrussels\b|\+32\b/iu, zone: 'Europe/Brussels' },
  { is: /\bgeneva\b|\+41\b/iu, zone: 'Europe/Zurich' },
]
