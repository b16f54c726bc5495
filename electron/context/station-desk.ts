import type { HostWays } from '../../shared/model/seats.ts';

/** From which other PC something is asked. */
export type Afar = {
  address: string;
  /** What the seat is called; null of one that is not known yet. */
  seat: { id: number; name: string } | null;
};

/** The face's door for other PCs, where the program has a face. */
export type StationDesk = {
  /** Whether others can come in now; why not, when they should. */
  standing(): { listening: boolean; failure: string | null };
  /** Listens as the office wants it; `patient`: goes on trying where it cannot yet. Refuses with `host.*`. */
  open(ways: HostWays, how?: { patient?: boolean }): Promise<void>;
  close(): Promise<void>;
  /** Makes this program the window of another PC's host, once the present call is answered. */
  becomeSeat(): void;
  /** Open pages of seats, and which account is signed in there. */
  connected(): { seat: number; account: number | null }[];
  /** Ends what a seat has open. */
  dismiss(seat: number): void;
};
