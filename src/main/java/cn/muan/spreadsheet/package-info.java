/** Excel files: written in the layout of an annex, read back with limits and with every bad cell named. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"base"})
package cn.muan.spreadsheet;
