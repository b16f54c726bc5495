import type { Day, Instant } from '../../model/primitives.ts';
import { addDays } from '../dates/day.ts';

/** A whole day in a calendar program; `id` stays the same from export to export, so that nothing is entered twice. */
export type CalendarEntry = { id: string; day: Day; title: string; says: string };

/** Entries as iCalendar text (RFC 5545): CRLF, lines folded at 75 octets, text escaped. */
export function icalendar(entries: readonly CalendarEntry[], name: string, at: Instant): string {
  const stamp = `${at.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Proposal Desk//CN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap(({ id, day, title, says }) => [
      'BEGIN:VEVENT',
      `UID:${id}@proposal-desk`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      // The end of a whole day is the day after.
      `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(says)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const compact = (day: Day) => day.replaceAll('-', '');

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, '\\n');
}

/** 75 octets of UTF-8 a line, never cutting a character; the next line begins with a space. */
function folded(line: string): string {
  let [out, octets] = ['', 0];
  for (const sign of line) {
    const code = sign.codePointAt(0) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += sign;
    octets += size;
  }
  return out;
}
