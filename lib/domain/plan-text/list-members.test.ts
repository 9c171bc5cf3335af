import { describe, expect, it } from 'vitest'
import { listMembers } from './list-members'

const shown = (text: string) => listMembers(text).map(({ names, isOpen }) => ({ names, isOpen }))

describe('listMembers', () => {
  it.each([
    ['加快推动实施环湖片、古城片、邻里片、友好片等4个城市更新单元', ['环湖片', '古城片', '邻里片', '友好片'], false],
    ['持续攻坚大桥局A片等6个征收项目“清零”', ['大桥局A片'], true],
    ['服务汽车供应链产业园、金融中心等项目建设', ['汽车供应链产业园', '金融中心'], true],
    ['推动华中总部、四台工业园和琴台大厦等开工', ['华中总部', '四台工业园', '琴台大厦'], true],
    ['确保9月1日前投用明湖实验学校等5所学校', ['明湖实验学校'], true],
    ['为园区提供交易登记、车况评估等服务', ['交易登记', '车况评估'], true],
    ['抓好栗坪、云岭两个特色小镇建设', ['栗坪', '云岭'], false],
    ['壮大新材料、新能源、装备制造三大集群', ['新材料', '新能源', '装备制造'], false],
    ['新建“知音”“晴川”等书房', ['“知音”', '“晴川”'], true],
  ])('%s', (text, names, isOpen) => {
    expect(shown(text)).toEqual([{ names, isOpen }])
  })

  it.each(['推进公共服务均等可及', '荣获国家科技进步二等奖', '打通断头路、畅通微循环路11条', '改造道路、桥梁5座以上'])('%s: none', (text) => {
    expect(listMembers(text)).toEqual([])
  })
})
