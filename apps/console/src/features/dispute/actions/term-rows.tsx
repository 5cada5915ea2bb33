import { DatePicker, Form, Input, InputNumber, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import type { Party } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../shared/ui/button';
import { partyName } from '../party-name';

export interface TermEntered {
  readonly text?: string;
  readonly amountCny?: number | null;
  readonly manner?: string;
  readonly dueOn?: Dayjs | null;
  readonly debtorPartyId?: string;
}

/** Terms of an agreement as rows: what, who, how much, how and until when. */
export function TermRows({ parties }: { parties: readonly Party[] }): ReactNode {
  const { t } = useWords();
  return (
    <Form.List name="terms">
      {(rows, { add, remove }) => (
        <div className="term-rows">
          {rows.map(({ key, name }, index) => (
            <fieldset className="term-row" key={key}>
              <legend>{t('terms.number', { number: index + 1 })}</legend>
              <Form.Item
                label={t('terms.text')}
                name={[name, 'text']}
                rules={[{ required: true, message: t('form.fill') }]}
              >
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2_000} />
              </Form.Item>
              <div className="term-grid">
                <Form.Item label={t('terms.debtor')} name={[name, 'debtorPartyId']}>
                  <Select
                    allowClear
                    options={parties.map(({ partyId }) => ({ value: partyId, label: partyName(parties, partyId, '') }))}
                  />
                </Form.Item>
                <Form.Item label={t('terms.amount')} name={[name, 'amountCny']}>
                  <InputNumber className="wide-field" min={0} precision={2} suffix={t('terms.yuan')} />
                </Form.Item>
                <Form.Item label={t('terms.manner')} name={[name, 'manner']}>
                  <Input maxLength={50} />
                </Form.Item>
                <Form.Item extra={t('terms.dueHint')} label={t('terms.due')} name={[name, 'dueOn']}>
                  <DatePicker className="wide-field" />
                </Form.Item>
              </div>
              {rows.length > 1 ? (
                <Button icon="cross" look="quiet" onClick={() => remove(name)}>
                  {t('terms.remove')}
                </Button>
              ) : null}
            </fieldset>
          ))}
          <Button icon="intake" onClick={() => add({})}>
            {t('terms.add')}
          </Button>
        </div>
      )}
    </Form.List>
  );
}
