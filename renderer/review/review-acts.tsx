import { Button } from 'antd';
import styles from './review.module.css';

type Props = {
  mayReturn: boolean;
  maySign: boolean;
  signing: boolean;
  /** The number given by this signature, null before. */
  given: string | null;
  next: string;
  onReturn: () => void;
  onSign: () => void;
};

/** 退回修改 and 签发, always in this place, with the number beside 签发. */
export function ReviewActs({ mayReturn, maySign, signing, given, next, onReturn, onSign }: Props) {
  return (
    <footer className={styles.reviewActs}>
      <Button size="large" disabled={!mayReturn} onClick={onReturn}>
        退回修改
      </Button>
      <Button size="large" type="primary" disabled={!maySign} loading={signing} onClick={onSign}>
        签发
      </Button>
      <span className={styles.reviewNumber}>
        <span className="quiet">{given ? '文号' : '签发后编为'}</span>
        <strong>{given ?? next}</strong>
      </span>
    </footer>
  );
}
