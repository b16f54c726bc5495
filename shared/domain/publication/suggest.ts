import type { PublicationMark } from '../../model/publication.ts';
import { addressSpans } from './address.ts';
import { contactSpans } from './contact.ts';
import { insideSpans } from './inside.ts';
import { lifeSpans } from './life.ts';
import { columnSpans } from './list-columns.ts';
import { joined, plainOf } from './mark.ts';
import { numberSpans } from './numbers.ts';
import { particularSpans } from './particulars.ts';
import { namedPersons } from './people/names.ts';

/** Everything in a text that should come off before it is published, in order. */
export function publicationMarks(text: string): PublicationMark[] {
  const plain = plainOf(text);
  const listed = columnSpans(text, plain);
  const { private: names, office } = namedPersons(plain, listed.names, listed.office);
  const spans = [
    ...listed.others,
    ...names,
    ...contactSpans(plain, names, office),
    ...numberSpans(plain, names),
    ...addressSpans(plain, names),
    ...particularSpans(plain, names),
    ...lifeSpans(plain, names, office),
    ...insideSpans(plain),
  ];
  return joined(spans, text);
}
