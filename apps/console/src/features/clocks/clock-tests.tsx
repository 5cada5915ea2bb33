import { Select } from 'antd';
import type { ReactNode } from 'react';
import { readClockRules } from '../../api/rules';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { Empty } from '../../shared/ui/states';
import type { ClockTest } from '../rules/rows';

interface ClockTestsProps {
  tests: readonly ClockTest[];
  onChange?: ((tests: ClockTest[]) => void) | undefined;
}

/** A clock that starts on a day must end on a day. */
export function ClockTests({ tests, onChange }: ClockTestsProps): ReactNode {
  const { t, term } = useWords();
  const { value } = useResource('clock-names', (signal) => readClockRules('31', signal));
  const options = (value?.rows ?? []).map(({ rule, title }) => ({ value: rule, label: title }));
  const put = (index: number, next: ClockTest): void =>
    onChange?.(tests.map((one, place) => (place === index ? next : one)));
  return (
    <>
      {tests.length === 0 ? <Empty hint={t('clocks.noTestsHint')} title={t('rules.noTests')} /> : null}
      <ul className="rows">
        {tests.map((test, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a case has no name but its place
          <li className="clock-test" key={index}>
            {onChange ? (
              <>
                <Select
                  aria-label={t('clocks.clock')}
                  className="clock-add"
                  onChange={(rule: string) => put(index, { ...test, rule })}
                  optionFilterProp="label"
                  options={options}
                  showSearch
                  value={test.rule}
                />
                <label>
                  <span className="soft small">{t('clocks.startsOn')}</span>
                  <input
                    onChange={({ target }) => put(index, { ...test, startsOn: target.value })}
                    type="date"
                    value={test.startsOn}
                  />
                </label>
                <label>
                  <span className="soft small">{t('clocks.lastDay')}</span>
                  <input
                    onChange={({ target }) => put(index, { ...test, expected: target.value })}
                    type="date"
                    value={test.expected}
                  />
                </label>
                <Button look="quiet" onClick={() => onChange(tests.filter((_one, place) => place !== index))}>
                  {t('rules.remove')}
                </Button>
              </>
            ) : (
              <span>
                {options.find((one) => one.value === test.rule)?.label ?? term('clockName', test.rule)}：
                {t('clocks.testSays', { from: test.startsOn, to: test.expected })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {onChange ? (
        <div className="button-row rule-add">
          <Button onClick={() => onChange([...tests, { rule: 'peoples_mediation', startsOn: '', expected: '' }])}>
            {t('rules.addTest')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
