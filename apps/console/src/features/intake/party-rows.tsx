import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Reference } from '../../api/types';
import { useWords } from '../../i18n/words';
import { shanghaiDay } from '../../shared/dates';
import { Button } from '../../shared/ui/button';
import { Panel } from '../../shared/ui/panel';
import { choices } from './choices';
import { CompanyRows } from './company-rows';
import { readIdNumber, withAge } from './id-number';
import { IdNumberHint } from './id-number-hint';

const TRAITS = ['老人', '未成年人', '残疾人', '农民工', '妇女', '军人军属', '外籍', '港澳台', '低保'];

export function PartyRows({ reference }: { reference: Reference }): ReactNode {
  const { t } = useWords();
  return (
    <Panel title={t('intake.parties')}>
      <Form.List name="parties">
        {(rows, { add, remove }) => (
          <div className="party-rows">
            {rows.map(({ key, name }, index) => (
              <fieldset className="party-row" key={key}>
                <legend>{t('intake.party', { number: index + 1 })}</legend>
                <PartyFields name={name} reference={reference} />
                <CompanyRows party={name} />
                {rows.length > 1 ? (
                  <Button icon="cross" look="quiet" onClick={() => remove(name)}>
                    {t('intake.removeParty')}
                  </Button>
                ) : null}
              </fieldset>
            ))}
            <Button icon="intake" onClick={() => add({ role: '被申请人', kind: '自然人' })}>
              {t('intake.addParty')}
            </Button>
          </div>
        )}
      </Form.List>
    </Panel>
  );
}

function PartyFields({ name, reference }: { name: number; reference: Reference }): ReactNode {
  const { t, gloss } = useWords();
  const form = Form.useFormInstance();
  const numberEntered = (entered: string): void => {
    const party = ['parties', name];
    const facts = form.getFieldValue([...party, 'kind']) === '自然人' ? readIdNumber(entered) : null;
    if (!facts?.valid) return;
    const traits: unknown = form.getFieldValue([...party, 'traits']);
    const before = Array.isArray(traits) ? traits.map(String) : [];
    form.setFieldValue([...party, 'traits'], withAge(before, facts.bornOn, shanghaiDay(new Date())));
  };
  return (
    <>
      <div className="party-grid">
        <Form.Item label={t('party.role')} name={[name, 'role']}>
          <Select options={choices(reference.partyRoles)} />
        </Form.Item>
        <Form.Item label={t('party.kind')} name={[name, 'kind']}>
          <Select options={choices(reference.partyKinds)} />
        </Form.Item>
        <Form.Item className="party-wide" label={t('party.name')} name={[name, 'name']}>
          <Input autoComplete="off" maxLength={100} />
        </Form.Item>
        <Form.Item className="party-wide" label={t('party.phone')} name={[name, 'phone']}>
          <Input autoComplete="off" inputMode="tel" maxLength={30} />
        </Form.Item>
        <div className="party-wide">
          <Form.Item label={t('party.idNumber')} name={[name, 'idNumber']}>
            <Input autoComplete="off" maxLength={30} onChange={({ target }) => numberEntered(target.value)} />
          </Form.Item>
          <IdNumberHint name={name} />
        </div>
        <Form.Item className="party-wide" label={t('party.address')} name={[name, 'address']}>
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        <Form.Item className="party-wide" label={t('party.traits')} name={[name, 'traits']}>
          <Select mode="tags" options={TRAITS.map((value) => ({ value, label: gloss(value) }))} />
        </Form.Item>
      </div>
    </>
  );
}
