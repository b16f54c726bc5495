import { useAnswer } from '../../use-call.ts';

const usually = 10_000;

/** What this PC is to the office; at a seat looked at again and again, because the line may break. */
export function usePlace(every = usually) {
  const { data } = useAnswer('place.get', {});
  return useAnswer('place.get', {}, data?.mode === 'seat' ? { every } : {});
}
