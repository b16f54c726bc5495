import type { KeepingSettings } from '../../../shared/model/keeping.ts';
import type { JsonText } from '../json.ts';

/** How the office wants its copies kept. */
export type KeepingTables = { keepingSettings: { id: number; settings: JsonText<KeepingSettings> } };
