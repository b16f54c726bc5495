import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Answer, OperationName, QueryName, Question } from '../shared/contract.ts';
import { call, type Refused } from './client.ts';

type AnswerOptions = {
  enabled?: boolean;
  /** Shows the former answer while the next one is fetched: for lists that are paged and filtered. */
  keep?: boolean;
  /** Asks again every so many milliseconds while the page shows it. */
  every?: number;
};

/** The answer to a query of the contract, kept fresh by every `useAct`. */
export function useAnswer<N extends QueryName>(name: N, question: Question<N>, options: AnswerOptions = {}) {
  return useQuery<Answer<N>, Refused>({
    queryKey: [name, question],
    queryFn: () => call(name, question),
    enabled: options.enabled ?? true,
    ...(options.every ? { refetchInterval: options.every } : {}),
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  });
}

type ActOptions = {
  /** Which answers to fetch again: all (default), none, or those whose names begin so: `['draft.', 'proposal.']`. */
  refresh?: 'all' | 'none' | readonly string[];
};

/** A command or task of the contract as a mutation; `act.mutateAsync(question)` throws `Refused`. */
export function useAct<N extends OperationName>(name: N, options: ActOptions = {}) {
  const client = useQueryClient();
  const refresh = options.refresh ?? 'all';
  return useMutation<Answer<N>, Refused, Question<N>>({
    mutationKey: [name],
    mutationFn: (question) => call(name, question),
    onSuccess: () => {
      if (refresh === 'none') return;
      void client.invalidateQueries({
        predicate: ({ queryKey }) =>
          refresh === 'all' || refresh.some((start) => String(queryKey[0]).startsWith(start)),
      });
    },
  });
}
