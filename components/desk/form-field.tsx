import { CheckboxGroup, RadioGroup, Select } from '@/components/ui/choice'
import { FileField, TextArea, TextField } from '@/components/ui/text-field'
import type { FieldSpec } from './form-spec'

/** The control that a field asks for. */
export function FormField({ field, error }: { field: FieldSpec; error: string | undefined }) {
  const { name, label, hint, mark } = field
  const text = { name, label, hint, mark, error }
  switch (field.type) {
    case 'file':
      return <FileField {...text} accept={field.accept} />
    case 'text':
    case 'date':
      return (
        <TextField
          {...text}
          type={field.type}
          unit={field.unit}
          inputMode={field.inputMode}
          max={field.max}
          defaultValue={field.value}
          autoComplete={field.autoComplete ?? 'off'}
        />
      )
    case 'password':
      return <TextField {...text} type="password" autoComplete={field.autoComplete} />
    case 'area':
      return <TextArea {...text} rows={field.rows} defaultValue={field.value} />
    case 'select':
      return <Select {...text} options={field.options} defaultValue={field.value} />
    case 'radio':
      return <RadioGroup {...text} options={field.options} defaultValue={field.value} />
    case 'checks':
      return <CheckboxGroup {...text} options={field.options} defaultValues={field.values} />
  }
}
