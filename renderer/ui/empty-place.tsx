import type { ReactNode } from 'react';

/** An empty place says what belongs there and offers the first step. */
export function EmptyPlace({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-place">
      <strong>{title}</strong>
      {children ? <div>{children}</div> : null}
      {action ? <div className="empty-act">{action}</div> : null}
    </div>
  );
}
