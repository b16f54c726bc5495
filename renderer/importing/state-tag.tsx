import { Tag } from 'antd';
import { type ImportRecordRow, type RecordState, recordDecisions, recordStates } from '../../shared/model/importing.ts';
import styles from '../ui/grid/sheet.module.css';

const colours: Record<RecordState, string> = {
  blocked: 'error',
  doubtful: 'warning',
  duplicate: 'warning',
  ready: 'default',
  stored: 'success',
  failed: 'error',
};

/** How a record stands, in a word, with what was decided of it. */
export function StateTag({ record }: { record: Pick<ImportRecordRow, 'state' | 'decision' | 'reason' | 'what'> }) {
  const { state, reason } = record;
  return (
    <Tag color={decided(record) ? 'default' : colours[state]} title={reason} className={styles.stateTag ?? ''}>
      {stateWords(record)}
    </Tag>
  );
}

type Standing = Pick<ImportRecordRow, 'state' | 'decision' | 'what'>;
const decided = ({ state, decision }: Standing) => state !== 'stored' && state !== 'failed' && decision !== 'take';

function stateWords(record: Standing): string {
  const { state, decision, what } = record;
  if (!decided(record)) return what.includes('material') && state === 'ready' ? '存资料' : recordStates[state];
  const outcome = decision === 'attach' ? '并入' : recordDecisions.leave;
  return state === 'duplicate' ? `重复，${outcome}` : outcome;
}
