import type { ReactNode } from 'react';

type Props = {
  /** Where the row of doors above leads to. */
  id: string;
  title: ReactNode;
  /** Shut to begin with: long, and rarely what decides. */
  shut?: boolean;
  onOpen?: () => void;
  children: ReactNode;
};

/** One thing to decide from, under its heading. */
export function DecidePart({ id, title, shut = false, onOpen, children }: Props) {
  return (
    <details id={`decide-${id}`} open={!shut} onToggle={(event) => (event.currentTarget.open ? onOpen?.() : undefined)}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
