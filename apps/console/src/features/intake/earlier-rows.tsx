import { DatePicker, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { shanghaiToday } from '../../shared/dates';
import { Button } from '../../shared/ui/button';
import { Panel } from '../../shared/ui/panel';

const KINDS = ['judgment', 'court-mediation', 'award', 'agreement', 'administrative'] as const;

/** Judgments, awards and agreements about the same matter: asked of everybody, in the way of nobody. */
export function EarlierRows(): ReactNode {
  const { t } = useWords();
  return (
    <Panel title={t('intake.earlier')}>
      <Form.List name="earlierDecisions">
        {(rows, { add, remove }) => (
          <>
            {rows.length === 0 ? <p className="soft small">{t('intake.earlierHint')}</p> : null}
            {rows.map(({ key, name }, index) => (
              <fieldset className="company-row" key={key}>
                <legend>{t('intake.earlierOf', { number: index + 1 })}</legend>
                <div className="party-grid">
                  <Form.Item label={t('earlier.kind')} name={[name, 'kind']}>
                    <Select options={KINDS.map((value) => ({ value, label: t(`value.${value}`) }))} />
                  </Form.Item>
                  <Form.Item label={t('earlier.decidedOn')} name={[name, 'decidedOn']}>
                    <DatePicker className="wide-field" maxDate={shanghaiToday()} />
                  </Form.Item>
                  <Form.Item className="party-wide" label={t('earlier.documentNo')} name={[name, 'documentNo']}>
                    <Input maxLength={100} />
                  </Form.Item>
                </div>
                <Form.Item
                  label={t('earlier.content')}
                  name={[name, 'content']}
                  rules={[{ required: true, message: t('form.fill') }]}
                >
                  <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2_000} />
                </Form.Item>
                <Button icon="cross" look="quiet" onClick={() => remove(name)}>
                  {t('intake.removeEarlier')}
                </Button>
              </fieldset>
            ))}
            <Button icon="intake" look="quiet" onClick={() => add({ kind: 'agreement' })}>
              {t('intake.addEarlier')}
            </Button>
          </>
        )}
      </Form.List>
    </Panel>
  );
}
