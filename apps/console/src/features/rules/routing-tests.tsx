import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/ui/button';
import { ChannelMark } from '../../shared/ui/channel';
import { Chip } from '../../shared/ui/chip';
import { Empty } from '../../shared/ui/states';
import { TableFrame } from '../../shared/ui/table-frame';
import type { Vocabulary } from './condition-cell';
import { EXPECTED, type RoutingTest } from './rows';

interface RoutingTestsProps {
  tests: readonly RoutingTest[];
  /** Texts of cases that the server found failing. */
  failing: readonly string[];
  vocabulary: Vocabulary;
  onChange?: ((tests: RoutingTest[]) => void) | undefined;
}

/** Cases that belong to the table: what a clerk would enter, and the first channel that must come out. */
export function RoutingTests({ tests, failing, vocabulary, onChange }: RoutingTestsProps): ReactNode {
  const { t } = useWords();
  const put = (index: number, next: RoutingTest): void =>
    onChange?.(tests.map((one, place) => (place === index ? next : one)));
  const empty: RoutingTest = { category: '邻里', source: null, facts: '', flags: [], expected: 'people' };
  return (
    <>
      {tests.length === 0 ? <Empty hint={t('rules.noTestsHint')} title={t('rules.noTests')} /> : null}
      {tests.length > 0 ? (
        <TableFrame className="rule-grid">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('rules.testFacts')}</th>
                <th scope="col">{t('rules.testEntered')}</th>
                <th scope="col">{t('rules.testExpected')}</th>
              </tr>
            </thead>
            <tbody>
              {tests.map((test, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- a case has no name but its place
                <tr key={index}>
                  <th scope="row">
                    {onChange ? (
                      <>
                        <textarea
                          aria-label={t('rules.testFacts')}
                          maxLength={2000}
                          onChange={({ target }) => put(index, { ...test, facts: target.value })}
                          rows={3}
                          value={test.facts}
                        />
                        <Button
                          aria-label={t('rules.removeRow', { rule: test.facts })}
                          look="quiet"
                          onClick={() => onChange(tests.filter((_one, place) => place !== index))}
                        >
                          {t('rules.remove')}
                        </Button>
                      </>
                    ) : (
                      test.facts
                    )}
                  </th>
                  <td data-heading={t('rules.testEntered')}>
                    <Entered onChange={onChange && ((next) => put(index, next))} test={test} vocabulary={vocabulary} />
                  </td>
                  <td data-heading={t('rules.testExpected')}>
                    <Expected onChange={onChange && ((next) => put(index, next))} test={test} />
                    {failing.includes(test.facts) ? <Chip tone="late">{t('rules.testFails')}</Chip> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      ) : null}
      {onChange ? (
        <div className="button-row rule-add">
          <Button onClick={() => onChange([...tests, empty])}>{t('rules.addTest')}</Button>
        </div>
      ) : null}
    </>
  );
}

interface TestProps {
  test: RoutingTest;
  onChange?: ((test: RoutingTest) => void) | undefined;
}

function Entered({ test, vocabulary, onChange }: TestProps & { vocabulary: Vocabulary }): ReactNode {
  const { t } = useWords();
  const { reference } = vocabulary;
  if (!onChange) return [test.category, test.source, ...test.flags].filter(Boolean).join('、');
  return (
    <div className="rule-condition">
      <div className="rule-field">
        <span aria-hidden="true" className="soft small">
          {t('rules.category')}
        </span>
        <Select
          aria-label={t('rules.category')}
          onChange={(category: string) => onChange({ ...test, category })}
          options={reference.categories.map(({ value, title }) => ({ value, label: title }))}
          showSearch
          value={test.category}
        />
      </div>
      <div className="rule-field">
        <span aria-hidden="true" className="soft small">
          {t('rules.sourceOf')}
        </span>
        <Select
          aria-label={t('rules.sourceOf')}
          allowClear
          onChange={(source: string | undefined) => onChange({ ...test, source: source ?? null })}
          options={reference.sources.map(({ value, title }) => ({ value, label: title }))}
          placeholder={t('rules.any')}
          value={test.source}
        />
      </div>
      <div className="rule-field">
        <span aria-hidden="true" className="soft small">
          {t('rules.flags')}
        </span>
        <Select
          aria-label={t('rules.flags')}
          mode="multiple"
          onChange={(flags: string[]) => onChange({ ...test, flags })}
          options={reference.flags.map(({ value, title }) => ({ value, label: title }))}
          placeholder={t('rules.noFlags')}
          value={test.flags}
        />
      </div>
    </div>
  );
}

function Expected({ test, onChange }: TestProps): ReactNode {
  const { t, term } = useWords();
  if (!onChange) return <ChannelMark channel={test.expected} />;
  return (
    <Select
      aria-label={t('rules.testExpected')}
      onChange={(expected: string) => onChange({ ...test, expected })}
      options={EXPECTED.map((value) => ({ value: value as string, label: term('channel', value) }))}
      value={test.expected}
    />
  );
}
