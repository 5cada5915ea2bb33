import { readReference } from '../../api/endpoints';
import { readRuleVocabulary } from '../../api/rules';
import { useResource } from '../../shared/hooks/use-resource';
import type { Vocabulary } from './condition-cell';

/** The words that rules are written in; null while they are read. */
export function useVocabulary(): Vocabulary | null {
  const { value } = useResource('rule-vocabulary', async (signal) => {
    const [reference, words] = await Promise.all([readReference(), readRuleVocabulary(signal)]);
    return { reference, words };
  });
  return value;
}
