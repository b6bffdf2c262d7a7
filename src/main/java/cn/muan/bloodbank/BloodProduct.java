package cn.muan.bloodbank;

/** What is transfused; one unit 单位 is prepared from 200 ml of whole blood, platelets count in therapeutic doses 治疗量. */
public enum BloodProduct {
    RED_CELLS, PLASMA, PLATELETS, CRYOPRECIPITATE
}
