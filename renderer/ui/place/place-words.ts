import { isOnlyHere } from '../../../shared/contract/from-afar.ts';
import { contract, type OperationName } from '../../../shared/contract.ts';
import { refusal } from '../../../shared/errors.ts';
import type { OfficePlace, PlaceMode } from '../../../shared/model/seats.ts';

/** What each choice means, in a sentence. */
export const placeMeanings: Readonly<Record<PlaceMode, string>> = {
  alone: '数据存在这台电脑上，只在这台电脑上办理。以后可以改作主机。',
  host: '数据存在这台电脑上，本单位别的电脑连过来一起办理；有人办理时这台要开着。',
  seat: '数据在主机上，这台电脑不存数据；连上主机以后登录办理。',
};

/** 主机 and 席位 beside the office's name; nothing at the PC on which the data lies. */
export function seatWords(place: OfficePlace | undefined): string {
  if (!place || (place.mode !== 'seat' && place.here)) return '';
  return [place.host ? `主机 ${place.host}` : '', place.seat ? `席位「${place.seat}」` : '']
    .filter(Boolean)
    .join(' · ');
}

/** Why some of these cannot be asked from another PC than the host, in one sentence; null where all can. */
export function hereOnlyWords(names: readonly OperationName[], here: boolean): string | null {
  const labels = names.filter(isOnlyHere).map((name) => contract[name].label);
  return here || labels.length === 0
    ? null
    : refusal('place.only-here', { label: labels.join('」「') }).failure.message;
}

/** An address as a person types it at another PC. */
export function addressWords(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
