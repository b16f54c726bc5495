import { unitColour, unitSign } from '../ui/marks/unit-mark.ts';

/** How one unit is shown wherever its words appear: never by colour alone. */
export type UnitSigned = { sign: string; colour: string; name: string };

type Named = { readonly unitId: number; readonly unitShortName: string };

/** The signs of these units, looked up by the unit's id. */
export function signsOf(units: readonly Named[]): ReadonlyMap<number, UnitSigned> {
  return new Map(
    units.map(({ unitId, unitShortName }) => [
      unitId,
      { sign: unitSign(unitShortName), colour: unitColour(unitId), name: unitShortName },
    ]),
  );
}
