/** Every link of the Open Badges community page of January 2017: name and address. */
export const seedLinks: readonly (readonly [name: string, url: string])[] = [
  ['IMS Global Learning Consortium', 'https://www.imsglobal.org/'],
  ['IMS Transition FAQ', 'https://www.imsglobal.org/open-badges-transition-faq'],
  ['Contact us', 'https://openbadges.org/contact'],
  ['Contributing Members', 'https://www.imsglobal.org/membersandaffiliates.html'],
  ['IMS Global membership', 'https://www.imsglobal.org/imsmembership.html'],
  ['Badge Alliance Standard Working Group', 'https://openbadges.org/badge-alliance/working-groups/standard/'],
  ['Open Badges Specification', 'https://openbadgespec.org/'],
  ['GitHub', 'https://github.com/openbadges/openbadges-specification/issues'],
  ['Open Badges Dev', 'http://bit.ly/badgesdevgroup'],
  ['Open Badges Mailing List', 'https://groups.google.com/forum/#!forum/openbadges'],
  ['Open Badges Dev List', 'https://groups.google.com/forum/#!forum/openbadges-dev'],
  ['Badge the World', 'http://www.badgetheworld.org/'],
  ['Summit to Reconnect Learning', 'http://www.reconnectlearning.org/case-studies'],
  ['Cities of Learning / LRNG', 'https://www.lrng.org/'],
  [
    'grants to begin networking learning opportunities in their communities',
    'https://www.macfound.org/press/press-releases/better-futures-2-million-americans-through-open-badges/',
  ],
];
