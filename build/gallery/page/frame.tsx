import { type ReactNode, useEffect, useRef } from 'react';

/** What stands on the page for one exported part: each of its states under its name. */
type States = Record<string, ReactNode>;
/** By the exported name, so that the test misses none. */
export type Parts = Record<string, States>;

/** One state among the others. */
export function Frame({ name, children }: { name: string; children: ReactNode }) {
  return (
    <figure className="frame">
      <figcaption>{name}</figcaption>
      <div className="frame-place">{children}</div>
    </figure>
  );
}

/** One state in a page of its own within the page: a dialog keeps the keyboard to itself, and its form has one name. */
export function FrameAlone({ component, name, height }: { component: string; name: string; height: number }) {
  return (
    <figure className="frame">
      <figcaption>{name}</figcaption>
      <iframe title={`${component}：${name}`} src={`?show=${component}/${name}`} height={height} />
    </figure>
  );
}

/** Does once, after the part has appeared, what a person would do to bring it into the state. */
export function After({ act, children }: { act: (place: HTMLElement) => void; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const done = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, whatever is drawn again later.
  useEffect(() => {
    const { current } = place;
    if (done.current || !current) return;
    done.current = true;
    // A person comes when everything is drawn: what opens there draws at once.
    queueMicrotask(() => act(current));
  }, []);
  return <div ref={place}>{children}</div>;
}

export function press(place: HTMLElement) {
  place.querySelector('button')?.click();
}
