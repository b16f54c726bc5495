import type { CaseReading } from '../../../model/earlier/earlier-case.ts';
import type { RowContext } from './context.ts';

/**
 * Fills what the row itself leaves open from what stands above it. A doubt in the row stays a doubt. A row without 届次
 * under 「市九届人大五次会议建议」 gets 九届五次.
 */
export function inherit(reading: CaseReading, context: RowContext): void {
  const { kind, level, role, sessions, headerKind, cityIsProvince } = context;
  if (!reading.kind && kind) reading.kind = { ...kind };
  if (!reading.session && sessions && sessions.length > 0) {
    const own = reading.kind?.value ?? null;
    const fit = sessions.filter(
      (each) => each.kind === null || each.kind === own || (own === null && sessions.length === 1),
    );
    const [first] = fit;
    if (first?.session.value && fit.length === 1) {
      reading.session = { ...first.session, value: { ...first.session.value } };
      const { passage, place } = first.session;
      if (!reading.kind && first.kind) reading.kind = { value: first.kind, passage, place };
      if (!reading.level && first.level) reading.level = { value: first.level, passage, place };
    }
  }
  if (!reading.kind && headerKind) reading.kind = { ...headerKind };
  if (!reading.level && level) reading.level = { ...level };
  if (!reading.role && role) reading.role = { ...role };
  if (cityIsProvince && reading.level?.value === 'municipal') reading.level = { ...reading.level, value: 'provincial' };
}
