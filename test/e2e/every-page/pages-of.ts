/** Every page of the demo bureau, by who sees most of it. */
export const pagesOf = {
  jingban: [
    ...['/board', '/items', '/items?role=co', '/items/new', '/items/2', '/items/3', '/items/3/edit', '/items/3/draft'],
    ...[
      '/away',
      '/package',
      '/commitments',
      '/items/10/platform',
      '/publication',
      '/schedule/month',
      '/schedule/gantt',
      '/schedule/week',
    ],
    ...[
      '/schedule/chase',
      '/head',
      '/statistics',
      '/counted',
      '/numbers',
      '/import',
      '/search',
      '/references',
      '/print',
      '/about',
    ],
  ],
  shenqian: ['/board', '/review', '/review/7', '/items/5'],
  guanli: [
    '/board',
    ...['office', 'numbers', 'templates', 'word', 'units', 'rules', 'calendar', 'scales', 'organisation', 'desk'].map(
      (part) => `/settings/${part}`,
    ),
    ...['platforms', 'fonts', 'accounts', 'ways', 'signers', 'seats', 'backup', 'log'].map(
      (part) => `/settings/${part}`,
    ),
  ],
};
export const passwordOf = { jingban: 'maple-harbor-31', shenqian: 'tulip-lantern-42', guanli: 'amber-kettle-53' };

export type Who = keyof typeof pagesOf;
export const people = Object.keys(pagesOf) as Who[];
