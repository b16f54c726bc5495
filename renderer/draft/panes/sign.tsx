import type { UnitSigned } from '../../paper/unit-signs.ts';

/** The unit's sign on its colour, the one that stands in the margin; `version` is that of its opinion. */
export function Sign({ unit, version, named }: { unit: UnitSigned | undefined; version?: number; named?: boolean }) {
  return (
    <span className="unit-named">
      <span className="unit-sign" style={{ background: unit?.colour ?? '#5f6673' }} title={unit?.name ?? '会办单位'}>
        {unit?.sign ?? '源'}
        {version && version > 1 ? version : ''}
      </span>
      {named ? <span>{unit?.name ?? '会办单位'}</span> : null}
    </span>
  );
}
