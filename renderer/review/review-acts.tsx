import { Button } from 'antd';
import styles from './review.module.css';

type Props = {
  mayReturn: boolean;
  maySign: boolean;
  signing: boolean;
  /** Why 签发 is not open to this leader, or what the signature will say besides. */
  says: string;
  /** The number given by this signature, null before. */
  given: string | null;
  number: string;
  /** Another letter waits behind this one. */
  hasNext: boolean;
  onReturn: () => void;
  onSign: () => void;
};

/** 退回修改 and 签发, always in this place, with the number beside 签发. */
export function ReviewActs({ mayReturn, maySign, signing, says, given, number, hasNext, onReturn, onSign }: Props) {
  return (
    <footer className={styles.reviewActs}>
      <Button size="large" disabled={!mayReturn} onClick={onReturn}>
        退回修改
      </Button>
      <Button
        size="large"
        type="primary"
        disabled={!maySign}
        loading={signing}
        title={hasNext ? 'Ctrl+Enter，签发后接着看下一件' : 'Ctrl+Enter'}
        onClick={onSign}
      >
        签发
      </Button>
      <span className={styles.reviewNumber}>
        <span className="quiet">{given ? '文号' : '签发后编为'}</span>
        <strong>{given ?? number}</strong>
      </span>
      {says ? <p className={styles.reviewSays}>{says}</p> : null}
    </footer>
  );
}
