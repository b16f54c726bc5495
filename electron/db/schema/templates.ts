import type { Generated } from 'kysely';
import type { Instant } from '../../../shared/model/primitives.ts';
import type { TemplateReport } from '../../../shared/model/templates.ts';
import type { JsonText } from '../json.ts';

/** The office's own Word templates. */
export type TemplateTables = {
  /** The office's own Word templates; the bytes lie with the attachments. */
  wordTemplate: {
    id: Generated<number>;
    name: string;
    fileName: string;
    size: number;
    sha256: string;
    storedAs: string;
    report: JsonText<TemplateReport>;
    addedAt: Instant;
    addedBy: string;
    retiredAt: Instant | null;
  };
};
