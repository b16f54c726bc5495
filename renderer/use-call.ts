import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isTouched } from '../shared/contract/touches.ts';
import type { Answer, OperationName, QueryName, Question } from '../shared/contract.ts';
import { call, type Refused } from './client.ts';

type AnswerOptions = {
  enabled?: boolean;
  /** Shows the former answer while the next one is fetched: for lists that are paged and filtered. */
  keep?: boolean;
  /** Asks again every so many milliseconds while the page shows it. */
  every?: number;
  /** Asks again whenever the page is opened, however soon, and answers nothing before: for what one goes on writing from. */
  anew?: boolean;
};

/** The answer to a query of the contract, kept fresh by every `useAct`. */
export function useAnswer<N extends QueryName>(name: N, question: Question<N>, options: AnswerOptions = {}) {
  const answer = useQuery<Answer<N>, Refused>({
    queryKey: [name, question],
    queryFn: () => call(name, question),
    enabled: options.enabled ?? true,
    ...(options.every ? { refetchInterval: options.every } : {}),
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
    ...(options.anew ? { refetchOnMount: 'always' as const } : {}),
  });
  return options.anew && !answer.isFetchedAfterMount ? { ...answer, data: undefined } : answer;
}

/**
 * A command or task of the contract as a mutation; `act.mutateAsync(question)` throws `Refused`. Whatever it may have
 * changed is asked again, as at the pages of others who are told of it.
 */
export function useAct<N extends OperationName>(name: N) {
  const client = useQueryClient();
  return useMutation<Answer<N>, Refused, Question<N>>({
    mutationKey: [name],
    mutationFn: (question) => call(name, question),
    onSuccess: () => {
      void client.invalidateQueries({
        // Whoever signs in or out sees everything anew; of others it is told as something of their own.
        predicate: ({ queryKey: [asking, asked] }) =>
          name.startsWith('session.') ||
          isTouched({ name: String(asking), asked }, { operation: name, item: null, call: null }),
      });
    },
  });
}
