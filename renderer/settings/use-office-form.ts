import { stampOf } from '../../shared/domain/audit/stamp.ts';
import { useAnswer } from '../use-call.ts';
import { useStoredForm } from './use-stored-form.ts';

/** The bureau's record in a form; 单位信息 and 用语与格式 each edit their half and keep the other as it is. */
export function useOfficeForm() {
  const office = useAnswer('office.get', {});
  const stored = office.data;
  const kept = useStoredForm('office.save', stored, (now, typed) => ({
    ...now,
    ...typed,
    seen: stampOf(now),
    templates: { ...now.templates, ...typed.templates },
    letterSettings: { ...now.letterSettings, ...typed.letterSettings },
  }));
  return { ...kept, stored, loadFailure: office.error };
}
