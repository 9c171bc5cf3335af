import { describe, expect, it } from 'vitest'
import { findDepartments, findDepartmentsInCell } from './departments'

/** 'name*' leads, 'name' supports. */
const shown = (text: string): string[] =>
  findDepartments(text).map(({ name, role, start, end }) => {
    expect(text.slice(start, end)).toBe(name)
    return role === 'lead' ? `${name}*` : name
  })

describe('findDepartments', () => {
  it.each([
    ['责任单位：区教育局、区财政局、各街道', '区教育局*', '区财政局', '各街道'],
    ['牵头单位：市住建局；配合单位：市财政局、市自然资源局', '市住建局*', '市财政局', '市自然资源局'],
    ['新建公厕14座。（责任单位：区城管局）', '区城管局*'],
    ['新建学校3所（区教育局牵头，区财政局、各街道配合）', '区教育局*', '区财政局', '各街道'],
    ['完成改造（区住建局、区发改局）', '区住建局*', '区发改局'],
    ['县水务局县住建局县护城河指挥部', '县水务局*', '县住建局', '县护城河指挥部'],
    ['【区民政局】', '区民政局*'],
    ['责任单位：县教育局、县市场监管局', '县教育局*', '县市场监管局'],
    ['区经信局、大柳镇、海关', '区经信局*', '大柳镇', '海关'],
    ['由区卫健局牵头，区财政局配合，建设医院', '区卫健局*', '区财政局'],
    ['责任单位：市发展改革委、市经信局（列第一位者为牵头单位，下同）', '市发展改革委*', '市经信局'],
    ['牵头单位：区教育局责任单位：区财政局、区住建局', '区教育局*', '区财政局', '区住建局'],
    ['牵头单位：县农业农村局，配合单位：县财政局、各乡镇人民政府、街道办事处', '县农业农村局*', '县财政局', '各乡镇人民政府', '街道办事处'],
    ['责任单位：区住房和城乡建设局、区交通运输局和区水务局', '区住房和城乡建设局*', '区交通运输局', '区水务局'],
  ])('%s', (text, ...expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it.each(['推进二期（一期）建设', '新龙医疗（武汉）中心', '青年人才公寓', '湖北青创园（汉阳）', '发挥街道作用，建设中心', ''])(
    '%s: none',
    (text) => {
      expect(shown(text)).toEqual([])
    },
  )
})

describe('findDepartmentsInCell', () => {
  it('takes all that a cell for departments lists, whatever it is called', () => {
    const names = findDepartmentsInCell('澜江海关、各区属国企、各镇（街道）').map(({ name, role }) => [name, role])
    expect(names).toEqual([
      ['澜江海关', 'lead'],
      ['各区属国企', 'supporting'],
      ['各镇（街道）', 'supporting'],
    ])
    expect(findDepartmentsInCell('/')).toEqual([])
  })
})
