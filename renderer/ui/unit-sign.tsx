import { unitColour, unitSign } from './unit-mark.ts';

type Props = { unitId: number; shortName: string; named?: boolean };

/** The unit's sign on its colour, the same everywhere; `named` puts the short name beside it. */
export function UnitSign({ unitId, shortName, named = false }: Props) {
  const sign = (
    <span className="unit-sign" style={{ background: unitColour(unitId) }} title={shortName} aria-hidden={named}>
      {unitSign(shortName)}
    </span>
  );
  if (!named) return sign;
  return (
    <span className="unit-named">
      {sign}
      <span>{shortName}</span>
    </span>
  );
}
