import type { Answer, OperationName, Question } from '../../shared/contract.ts';

export type Call = <N extends OperationName>(name: N, question: Question<N>) => Promise<Answer<N>>;
