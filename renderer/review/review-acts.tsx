import { Button } from 'antd';
import styles from './review.module.css';

type Props = {
  mayReturn: boolean;
  /** Where 退回 leads: to the clerk, or to the step before. */
  backTo: string | null;
  /** The step at which the letter lies, where it is this person's to do. */
  step: string | null;
  mayAgree: boolean;
  agreeing: boolean;
  /** Null where this person signs nothing. */
  signing: Signing | null;
  /** Why 签发 or 同意 is not open to this person, or what it will say besides. */
  says: string;
  /** Another letter waits behind this one. */
  hasNext: boolean;
  onReturn: () => void;
  onAgree: () => void;
  onAgreeWithWords: () => void;
};

type Signing = {
  may: boolean;
  pending: boolean;
  /** The number given by this signature, null before. */
  given: string | null;
  number: string;
  onSign: () => void;
};

/** 退回修改 and what leads on, always in this place: 同意 at a step before the signature, else 签发 with the number beside it. */
export function ReviewActs(props: Props) {
  const { mayReturn, backTo, step, mayAgree, agreeing, signing, says, hasNext } = props;
  const hint = hasNext ? 'Ctrl+Enter，办完接着看下一件' : 'Ctrl+Enter';
  return (
    <footer className={styles.reviewActs}>
      <Button size="large" disabled={!mayReturn} onClick={props.onReturn}>
        {backTo ? `退回「${backTo}」` : '退回修改'}
      </Button>
      {step ? (
        <>
          <Button size="large" disabled={!mayAgree} onClick={props.onAgreeWithWords}>
            同意并提意见
          </Button>
          <Button
            size="large"
            type="primary"
            disabled={!mayAgree}
            loading={agreeing}
            title={`「${step}」同意，${hint}`}
            onClick={props.onAgree}
          >
            同意
          </Button>
        </>
      ) : signing ? (
        <>
          <Button
            size="large"
            type="primary"
            disabled={!signing.may}
            loading={signing.pending}
            title={hasNext ? 'Ctrl+Enter，签发后接着看下一件' : 'Ctrl+Enter'}
            onClick={signing.onSign}
          >
            签发
          </Button>
          <span className={styles.reviewNumber}>
            <span className="quiet">{signing.given ? '文号' : '签发后编为'}</span>
            <strong>{signing.given ?? signing.number}</strong>
          </span>
        </>
      ) : null}
      {says ? <p className={styles.reviewSays}>{says}</p> : null}
    </footer>
  );
}
