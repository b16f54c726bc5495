import type { Refusal } from '../../shared/errors.ts';
import type {
  CopyFacts,
  CopyInfo,
  CopyReason,
  CopyVerdict,
  KeepingProgress,
  KeepingSettings,
  KeepingState,
  PassphraseTrial,
  Restored,
  StoreMoved,
  StoreStanding,
  StoreWhere,
} from '../../shared/model/keeping.ts';
import type { Instant } from '../../shared/model/primitives.ts';

/** The copies of this data folder and what can be done with them; each at a time, in a process of its own. */
export type CopyDesk = {
  /** The data folder whose copies these are, also while its store cannot be opened. */
  folder: string;
  /** Where they lie. */
  place: string;
  /** In the usual place, or in another one. */
  list(place?: string): Promise<CopyInfo[]>;
  state(): KeepingState;
  make(settings: KeepingSettings, reason: CopyReason): Promise<CopyInfo>;
  /** Carries the newest copy to the second place. */
  carry(place: string): Promise<CopyInfo>;
  check(copy: { file: string; passphrase: string }): Promise<CopyVerdict>;
  /** Tries whether the newest copy can be opened, and keeps what came of it. */
  rehearse(): Promise<KeepingState['rehearsed']>;
  /** Opens the newest copy that was sealed since then, wholly, and keeps what came of it. */
  tryPassphrase(how: { passphrase: string; since: Instant }): Promise<PassphraseTrial>;
  sealing(passphrase: string): Promise<{ recipient: string; salt: string; cost: number }>;
  /** Makes a data folder of a copy, to look around in. */
  beside(copy: { file: string; passphrase: string; folder: string }): Promise<CopyFacts>;
  /** Puts a copy in the place of what is there; `by` stands in the log of what comes of it. */
  inPlace(copy: { file: string; passphrase: string }, by: { who: string; via: string; at: string }): Promise<Restored>;
  /** Where the data is: in this folder, or in a database, in words without its secret. */
  where(): StoreWhere;
  /** Carries the whole store into a database under this address, or back into the folder with null. */
  move(to: string | null): Promise<StoreMoved>;
  /** What a copy says of itself. */
  look(file: string): Promise<CopyInfo>;
  /** What everyone must know of the store before signing in. */
  standing(): StoreStanding;
  /** Someone has signed in since a copy was put in place, and was told. */
  told(): void;
  progress(): KeepingProgress;
  /** Ends what is being done; answers whether there was anything. */
  cancel(): boolean;
  /** Whatever still waits for its turn is refused with this: another store takes the place, or the program ends. */
  giveWay(reason: Refusal): void;
};
