import { Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/ui/button';
import { Icon } from '../../shared/ui/icons';

const KINDS = ['guardian', 'agent', 'legal', 'elected'] as const;

/** Guardians and agents of one party: nothing to see until somebody came along, or the party is a child. */
export function CompanyRows({ party }: { party: number }): ReactNode {
  const { t } = useWords();
  const traits: unknown = Form.useWatch(['parties', party, 'traits']);
  const company: unknown = Form.useWatch(['parties', party, 'representatives']);
  const isChild = Array.isArray(traits) && traits.some((trait) => String(trait).includes('未成年'));
  const isAlone = !Array.isArray(company) || company.length === 0;
  return (
    <Form.List name={[party, 'representatives']}>
      {(rows, { add, remove }) => (
        <div className="company">
          {isChild && isAlone ? (
            <p className="company-warning" role="status">
              <Icon name="alert" size="1em" />
              {t('intake.childAlone')}
            </p>
          ) : null}
          {rows.map(({ key, name }, index) => (
            <fieldset className="company-row" key={key}>
              <legend>{t('intake.companyOf', { number: index + 1 })}</legend>
              <CompanyFields name={name} />
              <Button icon="cross" look="quiet" onClick={() => remove(name)}>
                {t('intake.removeCompany')}
              </Button>
            </fieldset>
          ))}
          <Button
            icon="intake"
            look="quiet"
            onClick={() => add({ kind: isChild ? 'guardian' : 'agent', document: false })}
          >
            {t('intake.addCompany')}
          </Button>
        </div>
      )}
    </Form.List>
  );
}

function CompanyFields({ name }: { name: number }): ReactNode {
  const { t } = useWords();
  const required = [{ required: true, message: t('form.fill') }];
  return (
    <div className="party-grid">
      <Form.Item label={t('company.kind')} name={[name, 'kind']}>
        <Select options={KINDS.map((value) => ({ value, label: t(`value.${value}`) }))} />
      </Form.Item>
      <Form.Item label={t('company.name')} name={[name, 'name']} rules={required}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item className="party-wide" label={t('company.idNumber')} name={[name, 'idNumber']} rules={required}>
        <Input autoComplete="off" maxLength={30} />
      </Form.Item>
      <Form.Item label={t('company.phone')} name={[name, 'phone']}>
        <Input autoComplete="off" inputMode="tel" maxLength={30} />
      </Form.Item>
      <Form.Item className="party-wide" name={[name, 'document']} valuePropName="checked">
        <Checkbox>{t('company.document')}</Checkbox>
      </Form.Item>
    </div>
  );
}
