/** One line of the report. A `null` is „not to be seen this way“; a missing thing is written as 「缺」 and fails. */
export type Row = {
  what: string;
  clause: string;
  wanted: string;
  xml: string;
  page: string;
  tolerance: string;
  ok: boolean;
};

export const missing = Symbol('missing');
type Found = number | null | typeof missing;

const shown = (found: Found, unit: string) =>
  found === null ? '—' : found === missing ? '缺' : `${Math.round(found * 100) / 100}${unit}`;

type Length = { wanted: number; xml?: Found; page?: Found; tolerance?: number; unit?: string };

/** A length in mm (or another unit), asserted in the .docx and on the page. */
export function length(what: string, clause: string, facts: Length): Row {
  const { wanted, xml = null, page = null, tolerance = 1, unit = ' mm' } = facts;
  const fits = (found: Found) =>
    found === null || (typeof found === 'number' && Math.abs(found - wanted) <= tolerance + 1e-6);
  return {
    ...{ what, clause, wanted: shown(wanted, unit), xml: shown(xml, unit), page: shown(page, unit) },
    tolerance: `±${tolerance}${unit}`,
    ok: fits(xml) && fits(page) && (xml !== null || page !== null),
  };
}

/** A range a length on the page must lie in. */
export function within(
  what: string,
  clause: string,
  facts: { from: number; to: number; page: Found; xml?: string },
): Row {
  const { from, to, page, xml = '—' } = facts;
  return {
    ...{ what, clause, wanted: `${from}～${to} mm`, xml, page: shown(page, ' mm'), tolerance: '在范围内' },
    ok: typeof page === 'number' && page >= from && page <= to,
  };
}

type Words = { wanted: string; xml?: string | null | undefined; page?: string | null | undefined };

/** Words, names or counts that must be exactly so; `undefined` was looked for and not found. */
export function exactly(what: string, clause: string, facts: Words): Row {
  const fits = (found: string | null | undefined) => found === null || found === facts.wanted;
  const say = (found: string | null | undefined) => (found === null ? '—' : (found ?? '缺'));
  const { xml = null, page = null } = { ...defaults(facts) };
  return {
    ...{ what, clause, wanted: facts.wanted, xml: say(xml), page: say(page), tolerance: '相同' },
    ok: fits(xml) && fits(page) && (xml !== null || page !== null),
  };
}

/** A key given as undefined was looked for: it stays 「缺」 and does not become 「—」. */
function defaults(facts: Words): { xml: string | null; page: string | null } {
  const one = (key: 'xml' | 'page') => (key in facts ? (facts[key] ?? (facts[key] === null ? null : '缺')) : null);
  return { xml: one('xml'), page: one('page') };
}

export function orMissing(found: number | undefined | null): Found {
  return found === undefined || found === null || Number.isNaN(found) ? missing : found;
}
