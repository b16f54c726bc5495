/** The place an address belongs to: /items/7/draft → /items. */
export function placeOf(pathname: string, search: string): string {
  if (pathname === '/items' && new URLSearchParams(search).get('role') === 'co') return '/items?role=co';
  // A package is taken in as an item, and reached from their list.
  if (pathname === '/package') return '/items';
  // A case of a former year is reached by search.
  if (pathname.startsWith('/cases/')) return '/search';
  return `/${pathname.split('/')[1] ?? ''}`;
}
