import { useLocation } from 'react-router';
import { usePlace } from '../../ui/place/use-place.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAnswer } from '../../use-call.ts';
import { AlonePlace } from './alone-place.tsx';
import { HostDoor } from './host-door.tsx';
import { HostPlace } from './host-place.tsx';
import { HowBrowsers } from './how-browsers.tsx';
import { OpeningRefused } from './opening-refused.tsx';
import { OwnSeat } from './own-seat.tsx';
import { SeatTable } from './seat-table.tsx';

/** 几个人一起用: what this PC is to the office, how others come in, and who they are. */
export function SeatsSettings() {
  const { state } = useLocation();
  const place = usePlace();
  const standing = useAnswer('host.standing', {});
  const error = place.error ?? standing.error;
  const refused = (state as { refused?: string | null } | null)?.refused ?? null;
  if (!place.data) return error ? <RefusalAlert error={error} onRetry={() => void place.refetch()} /> : <Waiting />;
  const here = place.data.here && place.data.mode !== 'seat';
  const { data } = standing;
  return (
    <>
      {place.data.mode === 'seat' ? <OwnSeat place={place.data} /> : null}
      {data ? null : error ? <RefusalAlert error={error} onRetry={() => void standing.refetch()} /> : <Waiting />}
      {data?.mode === 'alone' ? <AlonePlace standing={data} refused={refused} /> : null}
      {data?.mode === 'host' ? (
        <>
          <OpeningRefused standing={data} />
          <HostPlace standing={data} here={here} />
          <SeatTable />
          <HostDoor standing={data} here={here} />
          <HowBrowsers standing={data} />
        </>
      ) : null}
    </>
  );
}
