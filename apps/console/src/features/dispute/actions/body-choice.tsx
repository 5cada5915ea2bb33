import { Select } from 'antd';
import type { ReactNode } from 'react';
import { readOrganisations } from '../../../api/endpoints';
import { useWords } from '../../../i18n/words';
import { useResource } from '../../../shared/hooks/use-resource';

/** Any body of the directory, or several, found by name. */
export function BodyChoice({ many, ...given }: { many: boolean }): ReactNode {
  const { t, refusal } = useWords();
  const { value, problem } = useResource('organisations-all', (signal) => readOrganisations({}, signal));
  return (
    <Select
      loading={!value && !problem}
      optionFilterProp="label"
      options={
        value?.items.map((one) => ({ value: one.organisationId, label: `${one.name}（${one.kindTitle}）` })) ?? []
      }
      placeholder={problem ? refusal(problem).title : t('form.choose')}
      showSearch
      {...(many ? { mode: 'multiple' as const } : {})}
      {...given}
    />
  );
}
