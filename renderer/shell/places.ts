import { isAdmitted } from '../../shared/domain/people/admitted.ts';
import type { Role } from '../../shared/model/kinds.ts';
import { pageAt } from '../page-at.ts';
import { pages } from '../pages.tsx';

/** The lines of the left menu that these roles see, in the order of the table. */
export function placesFor(roles: readonly Role[]) {
  return pages
    .flatMap(({ paths: [address], name, icon, who, narrowed = [] }) =>
      icon ? [{ address, name, icon, who }, ...narrowed] : [],
    )
    .filter(({ who }) => isAdmitted(who, roles));
}

/** The line of the menu that an address belongs to: /items/7/draft → /items. */
export function placeOf(pathname: string, search: string): string {
  const page = pageAt(pathname);
  if (!page) return '';
  const asked = new URLSearchParams(search);
  const narrowed = page.narrowed?.find(({ address }) => {
    const wanted = new URLSearchParams(address.slice(address.indexOf('?')));
    return [...wanted].every(([key, value]) => asked.get(key) === value);
  });
  return narrowed?.address ?? page.within ?? page.paths[0];
}
