/** Excel files in the layout of an annex. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package cn.muan.spreadsheet;
